/** What the pad says where the server gives no texts of its own. {0}, {1} … stand for arguments. */
export const DEFAULT_TEXTS = {
  label: '手写签名区',
  hint: '请在框内手写签名',
  empty: '尚未签名',
  short: '笔画太少，请签全名',
  signed: '已签名',
  undo: '撤销一笔',
  clear: '清除',
  alternative: '不便手写时，可改用登录密码确认。',
} as const;

export type TextKey = keyof typeof DEFAULT_TEXTS;
export type Texts = Partial<Record<TextKey, string>>;
