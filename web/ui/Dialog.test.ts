import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import Dialog from './Dialog.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>Das lässt sich nicht rückgängig machen.</p>' }));

test('a dialog is modal, named by its heading, and gone when closed', async () => {
  const props = { open: true, title: 'Welle schließen', onclose: () => undefined, children };
  const { rerender } = render(Dialog, props);
  const dialog = screen.getByRole('dialog', { name: 'Welle schließen' });
  expect(dialog.hasAttribute('open')).toBe(true);
  await rerender({ ...props, open: false });
  expect(screen.queryByRole('dialog')).toBeNull();
});
