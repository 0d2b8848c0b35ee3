import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Each of these folders is an application of its own, at the address of its name; start is at the root. */
const applications = ['start', 'buyer', 'merchant', 'staff', 'policy', 'integrator', 'gallery']

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/consoles',
    emptyOutDir: true,
    target: 'es2023',
    // Small pictures as files too: the pages' policy lets in nothing that is written into a style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: {
        ...Object.fromEntries(applications.map(name => [name, `${import.meta.dirname}/${name}/index.html`])),
        embed: `${import.meta.dirname}/embed/embed.ts`,
      },
      // Other people's pages name this one: it keeps its name.
      output: { entryFileNames: ({ name }) => (name === 'embed' ? 'embed.js' : 'assets/[name]-[hash].js') },
    },
  },
})
