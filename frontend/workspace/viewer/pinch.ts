/** Two fingers on the pages make them larger or smaller; shown at once, and drawn anew when the fingers leave. */
export class Pinch {
  private readonly fingers = new Map<number, { x: number; y: number }>();
  private begun = 0;
  private ratio = 1;

  constructor(
    private readonly place: HTMLElement,
    private readonly list: HTMLElement,
    private readonly done: (ratio: number) => void,
  ) {
    place.addEventListener('pointerdown', this.down);
    place.addEventListener('pointermove', this.move);
    place.addEventListener('pointerup', this.up);
    place.addEventListener('pointercancel', this.up);
  }

  private readonly down = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') {
      this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      this.begun = this.fingers.size === 2 ? this.distance() : 0;
      this.ratio = 1;
    }
  };

  private readonly move = (event: PointerEvent): void => {
    if (!this.fingers.has(event.pointerId)) {
      return;
    }
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.begun > 0) {
      this.ratio = this.distance() / this.begun;
      this.list.style.transformOrigin = `${this.place.clientWidth / 2}px ${this.place.scrollTop + this.place.clientHeight / 2}px`;
      this.list.style.transform = `scale(${this.ratio})`;
    }
  };

  private readonly up = (event: PointerEvent): void => {
    if (this.fingers.delete(event.pointerId) && this.begun > 0) {
      this.begun = 0;
      this.list.style.transform = '';
      this.done(this.ratio);
    }
  };

  private distance(): number {
    const [a, b] = [...this.fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }
}
