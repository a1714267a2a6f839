/** Milliseconds a toast stays unless pointer or focus rest on it. */
export const toastMilliseconds = 8000;

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Takes the step back; absent where there is nothing to undo. */
  readonly undo?: () => void;
}

let next = 1;

/** The short messages at the bottom left, oldest first. */
export const toasts = $state<{ shown: readonly Toast[] }>({ shown: [] });

/** Shows a message; `undo` adds the button that takes the step back. */
export function say(text: string, undo?: () => void): void {
  const toast: Toast = undo ? { id: next++, text, undo } : { id: next++, text };
  toasts.shown = [...toasts.shown, toast];
}

/** Takes a message away. */
export function dismiss(id: number): void {
  toasts.shown = toasts.shown.filter((toast) => toast.id !== id);
}
