/** 识别结果: how sure the reader of documents is, and what the fields it reads are called. */
export const confidenceNames = { high: '可靠', medium: '请核对', low: '存疑' } as const;

const names: Readonly<Record<string, string>> = {
  title: '表名', unit: '单位', name: '项目名称', code: '项目编码', total: '预算数', fiscal: '财政资金', other: '其他资金', purpose: '资金用途',
  overallGoal: '总体绩效目标', introduction: '引言',
};

const rowNames: Readonly<Record<string, string>> = { level1: '一级指标', level2: '二级指标', name: '三级指标', description: '绩效指标描述', target: '指标值', basis: '指标值确定依据', scoring: '评（扣）分标准' };

/** `goal 2` is 绩效目标2, `plan 6` is 6月底支出计划. */
const numbered: Readonly<Record<string, (number: string) => string>> = {
  plan: (month) => `${month}月底支出计划`, goal: (number) => `绩效目标${number}`, safeguard: (number) => `工作保障措施${number}`,
};

export const nameOfReadField = (field: string): string => {
  const [kind = '', number] = field.split(' ');
  return number === undefined ? (names[field] ?? field) : (numbered[kind]?.(number) ?? `${names[kind] ?? kind}${number}`);
};

export const nameOfReadColumn = (column: string): string => rowNames[column] ?? column;
