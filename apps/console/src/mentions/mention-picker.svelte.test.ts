import { expect, it } from 'vitest';
import { MentionPicker } from './mention-picker.svelte.js';

const mira = { id: 'm', name: 'Mira Okonkwo' };
const mateo = { id: 'o', name: 'Mateo Rivas' };

function typing(text: string): MentionPicker<typeof mira> {
  const picker = new MentionPicker(() => [mira, mateo]);
  picker.look(text, text.length);
  return picker;
}

it('opens after an @ and narrows with every letter', () => {
  expect(typing('ask @').options).toEqual([mira, mateo]);
  expect(typing('ask @mi').options).toEqual([mira]);
  expect(typing('ask @zz').isOpen).toBe(false);
  expect(typing('@Mira Okonkwo ').isOpen).toBe(false);
});

it('goes round with the arrow keys, and writes the name where the caret is', () => {
  const picker = typing('ask @m please');
  picker.look('ask @m please', 6);
  picker.move(-1);
  expect(picker.options[picker.active]).toEqual(mateo);
  expect(picker.choose('ask @m please', 6)).toEqual({ text: 'ask @Mateo Rivas please', caret: 17 });
  expect(picker.isOpen).toBe(false);
});

it('stays away from an @ that was left alone', () => {
  const picker = typing('@m');
  picker.dismiss();
  picker.look('@mi', 3);
  expect(picker.isOpen).toBe(false);
  picker.look('@mi and @m', 10);
  expect(picker.isOpen).toBe(true);
});
