import type { Size } from './size';

const TITLE = 48;
const TITLE_FONT = 18;
const SHARP = 2;
/** Browsers draw no picture with a longer side. */
const LONGEST = 16000;
const LONGEST_NAME = 80;

/** What people call it, without what file systems refuse. */
export function fileNameOf(title: string, ending: string): string {
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = [...name].slice(0, LONGEST_NAME).join('');
  return `${short.replace(/[. ]+$/, '') || 'chart'}.${ending}`;
}

/** The drawing on white below its title. */
export function titled(drawing: string, title: string, { width, height }: Size, font: string): string {
  const size = Math.min(TITLE_FONT, (width - 32) / Math.max(title.length, 1));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + TITLE}">`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    `<text x="16" y="30" font-size="${size}" font-weight="bold" font-family="${plain(font)}">${plain(title)}</text>`,
    drawing.replace('<svg ', `<svg y="${TITLE}" `),
    '</svg>',
  ].join('');
}

/** @param source a drawing as a document of its own */
export async function png(source: string, { width, height }: Size): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const whole = height + TITLE;
  const times = Math.min(SHARP, LONGEST / whole, LONGEST / width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * times);
  canvas.height = Math.round(whole * times);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture is too large'))), 'image/png');
  });
}

export function save(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function plain(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
