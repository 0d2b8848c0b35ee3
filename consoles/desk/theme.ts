import { theme as antdTheme, type ThemeConfig } from 'antd'

/** Ant Design drawn with the same values as everything else (ui/tokens.css; a test holds the two together). */
export function deskTheme(isDark: boolean): ThemeConfig {
  const { paper, surface, ink, inkSoft, line, lineStrong, link, urgent, soon, good } = isDark ? DARK : LIGHT
  return {
    algorithm: isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: link,
      colorLink: link,
      colorError: urgent,
      colorWarning: soon,
      colorSuccess: good,
      colorText: ink,
      colorTextSecondary: inkSoft,
      colorTextTertiary: inkSoft,
      colorTextDescription: inkSoft,
      colorTextPlaceholder: inkSoft,
      colorTextDisabled: inkSoft,
      colorBgBase: surface,
      colorBgLayout: paper,
      colorBgContainer: surface,
      colorBorder: lineStrong,
      colorBorderSecondary: line,
      borderRadius: 6,
      fontFamily: 'var(--font)',
      fontSize: 15,
      controlHeight: 40,
      motion: false,
    },
  }
}

export const LIGHT = {
  paper: '#f6f5f2',
  surface: '#ffffff',
  ink: '#1d2129',
  inkSoft: '#565c66',
  line: '#e2dfd8',
  lineStrong: '#85817a',
  link: '#2456c4',
  urgent: '#b3261e',
  soon: '#8a5300',
  good: '#1a6b43',
}

export const DARK: typeof LIGHT = {
  paper: '#16181c',
  surface: '#1e2126',
  ink: '#eceef1',
  inkSoft: '#a9b0ba',
  line: '#31363d',
  lineStrong: '#79818c',
  link: '#8db4ff',
  urgent: '#ff9a90',
  soon: '#f2bd6b',
  good: '#7bd3a4',
}
