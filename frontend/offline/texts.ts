/** What the offline page and the watch over the sign-in say, where the server has left no texts of its own. */
export const DEFAULT_TEXTS = {
  title: '集群评审（离线）',
  offline: '离线',
  reason: '暂时连不上服务器，显示的是本机保存的内容。',
  account: '本机保存的是 {0} 的内容，截至 {1}。',
  unsent: '有 {0} 项未同步，联网后自动同步。',
  signInFirst: '请先联网登录',
  signInFirstWhy: '本机没有可以打开的离线内容：尚未在本机登录过，已退出登录，或者离线时间超过了允许的时长。未同步的内容仍加密保存在本机，本人登录后自动同步。',
  back: '网络已恢复，返回应用',
  tasks: '我的评审',
  openTask: '打开评分表',
  noTasks: '本机没有保存任务列表，联网后可查看。',
  notKept: '未保存在本机',
  total: '总分 {0}',
  filled: '已填 {0} / {1}',
  deadline: '截止 {0}',
  forget: '在本机退出',
  forgetAsk: '将删除本机保存的内容和密钥。{0} 确定退出？',
  'state.not-begun': '未开始',
  'state.in-progress': '进行中',
  'state.complete': '已完成',
  'state.submitted': '已提交',
  'state.returned': '已退回修改',
  'state.recused': '回避',
  idleSoon: '您已有一段时间没有操作，将在 {0} 分钟后退出登录。已填的内容都已保存。',
  idleSoonKept: '您已有一段时间没有操作，将在 {0} 分钟后退出登录。有 {1} 项尚未同步，已加密保存在本机，再次登录后自动同步。',
  idleSoonMemory: '您已有一段时间没有操作，将在 {0} 分钟后退出登录。离线保存不可用：有 {1} 项只在本页中，尚未送达服务器，退出后关闭本页即丢失。',
  idleSoonPlain: '您已有一段时间没有操作，将在 {0} 分钟后退出登录。',
  endedMemory: '离线保存不可用：有 {0} 项只在本页中，关闭或离开本页即丢失。请在新标签页登录，再回到本页。',
  signedOut: '已在另一标签页退出登录，本页不再显示内容。',
  farewellUnsent: '本机有 {0} 项评分内容尚未送达服务器。现在退出，它们会加密保存在本机，只有您本人在本机再次登录后才能打开并自动同步。',
  farewellLeft: '有 {0} 项因评分表已关闭而未被接受，只加密保存在本机，不会再同步；再次登录后可在相应的评分表上查看。',
  farewellMemory: '离线保存不可用：有 {0} 项内容只在本页中，尚未送达服务器，现在退出即丢失。',
  goOn: '继续使用',
  ended: '登录已失效，已填的内容都在本机。',
  endedPlain: '登录已失效。',
  signIn: '重新登录',
} as const;

export type OfflineKey = keyof typeof DEFAULT_TEXTS;
export type OfflineTexts = Partial<Record<OfflineKey, string>>;
export type Say = (key: OfflineKey, ...args: (string | number)[]) => string;

export function speaker(texts: OfflineTexts): Say {
  return (key, ...args) =>
    (texts[key] ?? DEFAULT_TEXTS[key]).replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)] ?? ''));
}

/** Texts of the offline page and of the workspace on it. */
export interface PageTexts {
  offline?: OfflineTexts;
  workspace?: Record<string, string>;
}

/** The last texts that the server handed over, in the reader's language. */
export function keptTexts(): PageTexts {
  try {
    return JSON.parse(localStorage.getItem('cluster-review.texts') ?? '{}') as PageTexts;
  } catch {
    return {};
  }
}

export function keepTexts(texts: PageTexts): void {
  try {
    localStorage.setItem('cluster-review.texts', JSON.stringify(texts));
  } catch {
    // The defaults serve too.
  }
}
