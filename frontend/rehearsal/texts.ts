/** What the rehearsal says where the server gives no texts of its own. {0}, {1} … stand for arguments. */
export const DEFAULT_TEXTS = {
  band: '演练：不计分，不提交',
  bandMore: '所填内容只留在本页，关闭后即消失',
  reset: '重新开始',
  resetDone: '已清空，可以重新演练',
  tour: '操作导览',
  tourClose: '关闭导览',
  tourNext: '下一步',
  tourBack: '上一步',
  tourPlace: '第 {0} / {1} 步',
  step1: '申报材料在左侧（竖屏时在上方）：概况、三年数据、成员和附件。附件可放大、查找、加书签，下次打开仍在原来的页。',
  step2: '评分表在右侧（竖屏时从下方拉出）：逐项评分，可点档位、用加减按钮，也可直接输入。范围写在输入框旁，超出范围会当场提示。',
  step3: '每填一项都自动保存。回车到下一项，Alt+Shift+方向键换到相邻的申报，不用等待页面刷新。',
  step4: '没有网络时照常评分，已填内容留在本机，联网后自动同步；页眉始终如实显示保存状态。',
  step5: '底部显示还缺哪些项，可直接跳过去。全部填完后提交；正式评审时提交要签名或输入密码，演练到此为止。',
  endTitle: '演练完成',
  end: '您已走完全部步骤。正式评审时，下一步是核对汇总并签名提交。本页已载入，断网后仍可在本页反复演练。',
  endAgain: '再练一遍',
  endBack: '回到我的评审',
  device: '本机（演练）',
  failed: '示例未能读取，请联网后重试',
  retry: '重试',
  loading: '正在准备示例…',
  official: '演练估算',
  notSaved: '演练内容不保存',
} as const;

export type TextKey = keyof typeof DEFAULT_TEXTS;
export type Texts = Partial<Record<TextKey, string>>;
export type Say = (key: TextKey, ...args: unknown[]) => string;

export function speaker(texts: Texts): Say {
  return (key, ...args) =>
    (texts[key] ?? DEFAULT_TEXTS[key]).replace(/\{(\d+)\}/g, (whole, place: string) => String(args[Number(place)] ?? whole));
}
