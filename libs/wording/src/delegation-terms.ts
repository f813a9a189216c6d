export const delegationStateNames: Readonly<Record<'upcoming' | 'in-force' | 'expired' | 'ended', string>> = { upcoming: '未开始', 'in-force': '委托中', expired: '已到期', ended: '已结束' };

/** Whoever is asked, with the one who may speak for them today. */
export const askedName = ({ name, standIn }: { name: string; standIn: { name: string } | null }): string => (standIn === null ? name : `${name}（受托人：${standIn.name}）`);

/** 横幅: what stands on every page while a delegation holds, and before the first one was ever made. */
export const delegationBanners = {
  given: ({ delegate, post, until }: { delegate: string; post: string; until: string }): string => `${post}的审批已委托给${delegate}，至 ${until}（含当日）。如需提前收回，请在“委托”中结束。`,
  received: ({ person, post, until }: { person: string; post: string; until: string }): string => `${person}（${post}）的审批已委托给您代办，至 ${until}（含当日），在“委托给我的”中办理。`,
  neverGiven: '您的岗位有审批职责，还没有设定过委托：出差、休假之前，请在“委托”中指定受托人和起止日期，系统会首先建议您的上级。',
} as const;
