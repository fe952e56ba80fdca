/**
 * What the score sheet says where the server gives no texts of its own. {0}, {1} … stand for arguments.
 * The server hands over the same keys in the reader's language.
 */
export const DEFAULT_TEXTS = {
  loading: '正在读取评分表…',
  loadFailed: '评分表未能读取',
  'loadFailed.network': '本机没有此表的副本，联网后才能读取',
  'loadFailed.forbidden': '这份评分表现在对您不开放',
  copy: '离线，显示 {0} 的副本',
  retry: '重试',
  signIn: '重新登录',
  position: '第 {0} / {1} 家',
  progress: '已完成 {0} / {1} 项指标',
  total: '预估总分',
  totalOfficial: '总分',
  totalLater: '联网后计算',
  subtotals: '各部分小计',
  subtotal: '小计',
  idle: '尚无改动',
  saving: '保存中',
  saved: '已保存 {0}',
  'unsaved.network': '未保存-网络中断',
  'unsaved.server': '未保存-服务器未响应，将自动重试',
  'unsaved.signedOut': '未保存-登录已失效',
  'unsaved.wrongAccount': '未保存-当前登录的不是本表的账号，请换回原账号',
  'unsaved.forbidden': '未保存-此表已不对您开放',
  'kept.network': '离线，已在本机保存 {0} 项，联网后自动同步',
  'kept.server': '服务器未响应，已在本机保存 {0} 项，将自动同步',
  'kept.signedOut': '登录已失效，已在本机保存 {0} 项，重新登录后自动同步',
  'kept.memory': '未保存 {0} 项，离线保存不可用，请勿关闭本页',
  notDurable: '离线保存不可用',
  'unsaved.refused': '有评分未被接受，请看标出的指标',
  'unsaved.conflict': '有评分在另一设备上改过，请选择保留哪一个',
  'unsaved.invalid': '有内容未保存，请看标出的指标',
  range: '{0}–{1}',
  rangeSpoken: '范围 {0} 到 {1}，步长 {2}',
  decrease: '{0}：减 {1}',
  increase: '{0}：加 {1}',
  full: '满分',
  good: '良',
  fair: '中',
  nothingOff: '不扣',
  chips: '{0}：常用分值',
  rule: '评分要点',
  rulesShow: '展开要点',
  rulesHide: '收起要点',
  commentOptional: '意见（可选）',
  commentRequired: '意见（必填）',
  commentCount: '{0} / {1} 字',
  commentTooLong: '意见超过 {0} 字，未保存',
  notApplicable: '不适用',
  computed: '系统计算',
  verified: '核验结果',
  trace: '依据',
  noValue: '暂无',
  'fault.notANumber': '请填数字，未保存',
  'fault.belowMinimum': '低于最小值 {0}，未保存',
  'fault.aboveMaximum': '超出最大值 {1}，未保存',
  'fault.offStep': '只能按 {2} 递增，未保存',
  'fault.outsideBands': '不在任何一档之内，未保存',
  refused: '未被接受：{0}',
  left: '此表已关闭，这 {0} 项没有被接受，只加密保存在本机',
  leftLetGo: '知道了，不再保留',
  leftBefore: '此前评分表关闭时未被接受，离开此栏即再次保存',
  conflict: '此项在另一设备上改过，请选择：',
  mine: '保留本机：{0}',
  theirs: '采用另一设备：{0}',
  theirsWhen: '{0}，{1}',
  missing: '还差 {0} 项',
  complete: '各项已填齐',
  missingTitle: '提交前还需补填',
  previous: '上一家',
  next: '下一家',
  submit: '提交',
  notSent: '还有内容未保存，保存后才能提交',
  'state.open': '填写中',
  'state.submitted': '已提交，只能查看',
  'state.returned': '已退回修改',
  returnedReason: '退回原因：{0}',
  shadow: '影子专家，不计入结果',
  undo: '撤销',
  redo: '重做',
  history: '修改记录',
  historyLoading: '正在读取修改记录…',
  historyFailed: '修改记录未能读取，请联网后再看',
  historyNone: '还没有保存过。',
  historyRestore: '恢复为此',
  historyRestored: '“{0}”已恢复为 {1}',
  note: '私人笔记',
  noteExplained: '仅您自己可见，不计入评分，不随评分表提交',
  noteCount: '{0} / {1} 字',
  noteTooLong: '笔记超过 {0} 字，未保存',
} as const;

export type TextKey = keyof typeof DEFAULT_TEXTS;
export type Texts = Partial<Record<TextKey, string>>;
export type Say = (key: TextKey, ...args: (string | number)[]) => string;

/** A function that says a text in the reader's language, the default where the server gave none. */
export function speaker(texts: Texts): Say {
  return (key, ...args) =>
    (texts[key] ?? DEFAULT_TEXTS[key]).replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)] ?? ''));
}

/** The time of day of an instant at the reader's place, as 14:03:22. */
export function timeOfDay(instant: string): string {
  const time = new Date(instant);
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
