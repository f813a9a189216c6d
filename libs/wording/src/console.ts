/** What the commands that keep accounts ask and say on standard error. */
export const consoleText = {
  passwordOf: (login: string): string => `${login} 的密码：`,
  newPassword: '新密码：',
  firstAdministrator: '首任管理员已建立。初始密码只显示这一次，首次登录须修改。',
  handedOver: '密码只显示这一次，首次登录须修改。',
  resetToken: '重置凭证只显示这一次，请当面交给本人。',
} as const;
