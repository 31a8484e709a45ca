import { expect, it } from 'vitest';
import { languagesInWords, languagesOf, wrongLanguages } from './languages.js';
import { skillNames, skillsToSave } from './skills.js';

it('keeps no empty rows, no blanks around a name, and each skill once', () => {
  const rows = [
    { name: ' Refunds ', level: 2 },
    { name: '', level: 3 },
    { name: 'refunds', level: 4 },
    { name: 'gear', level: 1 },
  ];
  expect(skillsToSave(rows)).toEqual([
    { name: 'gear', level: 1 },
    { name: 'refunds', level: 4 },
  ]);
});

it('offers the names in use in the order of the alphabet', () => {
  const holders = [
    { skills: [{ name: 'refunds', level: 2 }] },
    {
      skills: [
        { name: 'gear', level: 1 },
        { name: 'refunds', level: 5 },
      ],
    },
  ];
  expect(skillNames(holders)).toEqual(['gear', 'refunds']);
});

it('reads languages as people write them', () => {
  expect(languagesOf(' EN, de;en fr ')).toEqual(['en', 'de', 'fr']);
  expect(languagesInWords(['en', 'de'])).toBe('English, German');
  expect(wrongLanguages('en, english, d')).toEqual(['english', 'd']);
});
