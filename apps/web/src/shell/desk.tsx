import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import 'antd/dist/reset.css';
import '../ui/print.css';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router';
import type { Session } from '../session/session.queries.js';
import { nonceStyles } from '../nonced-styles.js';
import { CurrentSession } from '../session/current-session.js';
import { router } from './routes.js';

dayjs.locale('zh-cn');

const font = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
nonceStyles(nonce);

/** Colours dark enough to be read (WCAG AA). antd would mix the pale ones behind them from these, and from dark ones that comes out grey. */
const colours = {
  colorPrimary: '#0b4a9e', colorPrimaryBg: '#e6effa', colorPrimaryBgHover: '#d3e3f6', colorLink: '#0b4a9e', colorLinkHover: '#08367a', colorLinkActive: '#08367a',
  colorInfo: '#0b4a9e', colorInfoBg: '#eaf2fc', colorInfoBorder: '#a9c7ec',
  colorSuccess: '#1a7f37', colorSuccessBg: '#eaf6ed', colorSuccessBorder: '#a6d5b2',
  colorWarning: '#9a6700', colorWarningBg: '#fff7e0', colorWarningBorder: '#e8cd86',
  colorError: '#b42318', colorErrorBg: '#fdeeec', colorErrorBorder: '#f0b4ad',
  colorTextDescription: '#4b5563', colorTextPlaceholder: '#6b7280',
} as const;

/** Dense and calm: small paddings, square corners, one blue. */
const theme = {
  token: { ...colours, fontFamily: font, borderRadius: 2, fontSize: 14, motion: false },
  components: { Descriptions: { labelColor: '#4b5563' }, Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: '#eef2f7' }, Card: { headerHeightSM: 36, bodyPaddingSM: 12 } },
} as const;

/** Everything behind the sign-in: the parts of antd in Chinese, the router, and whose desk it is. */
export function Desk({ session }: { readonly session: Session }) {
  return (
    <ConfigProvider locale={zhCN} theme={theme} componentSize="small" button={{ autoInsertSpace: false }} csp={{ nonce }}>
      <App message={{ maxCount: 3 }}>
        <CurrentSession value={session}>
          <RouterProvider router={router} />
        </CurrentSession>
      </App>
    </ConfigProvider>
  );
}
