import { expect, it } from 'vitest';
import { isOtherLanguage } from './other-language.js';

it.each([
  'Wo ist meine Bestellung? Ich warte schon seit zwei Wochen.',
  '¿Dónde está mi pedido?',
  'Bonjour, où est ma commande ?',
  'Dove è il mio ordine?',
  'Waar is mijn bestelling?',
  'Где мой заказ?',
  '返金してください',
])('recognises that this is not English: %s', (text) => expect(isOtherLanguage(text)).toBe(true));

it.each([
  'Where is my order 48213?',
  'wheres my parcel it should of been here tuesday',
  'The Edelweiss die cut stickers from Das Boot are torn',
  'El Capitan chalk bag?',
  'pls check 48213',
  'ok',
  '',
  '😡😡',
])('lets English pass: %s', (text) => expect(isOtherLanguage(text)).toBe(false));
