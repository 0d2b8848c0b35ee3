import { ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '../ui/language.ts'
import { useIsDark } from '../ui/theme.ts'
import { deskTheme } from './theme.ts'

/** Ant Design in our colours and the reader's language. */
export function DeskLook({ children }: { children: ReactNode }) {
  const isDark = useIsDark()
  const language = useLanguage()
  return (
    <ConfigProvider theme={deskTheme(isDark)} locale={language === 'zh' ? zhCN : enGB}>
      {children}
    </ConfigProvider>
  )
}
