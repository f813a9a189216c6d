import fc from 'fast-check';
import { findPasswordFault, normalPassword, passwordPolicies } from './password-policy.js';

const owner = { login: 'zhang.san', name: '张三丰李四光王五' };
const { length, composition } = passwordPolicies;

test.each([
  ['short9123', 'password.too-short'],
  ['x'.repeat(129), 'password.too-long'],
  ['zhang.san.', 'password.names-its-owner'],
  ['zhangsan-zhangsan', 'password.names-its-owner'],
  ['Password-1234', 'password.too-common'],
  ['1234567890', 'password.too-common'],
  ['aaaaaaaaaaaa', 'password.too-common'],
  ['ababababababab', 'password.too-common'],
  ['correct horse battery', null],
  ['城南街道办事处预算绩效', null],
])('for the password "%s" the fault is %s', (password, fault) => {
  expect(findPasswordFault(password, owner, length)).toBe(fault);
});

test('the length is counted in characters a person sees, not in bytes', () => {
  expect(findPasswordFault('🌲🌳🌴🌵🌷', owner, length)).toBe('password.too-short');
});

test('after ASVS no kinds of characters are asked for; after 等保 three of four are, and a new one every 90 days', () => {
  expect(findPasswordFault('correct horse battery', owner, length)).toBeNull();
  expect(findPasswordFault('correcthorsebattery', owner, composition)).toBe('password.too-plain');
  expect(findPasswordFault('correct-horse-battery', owner, composition)).toBe('password.too-plain');
  expect(findPasswordFault('Correct-horse-battery', owner, composition)).toBeNull();
  expect([length.daysMax, composition.daysMax]).toEqual([null, 90]);
});

test('an owner whose name has no letters bans nothing by it', () => {
  expect(findPasswordFault('correct horse battery', { login: 'abc', name: '··' }, length)).toBeNull();
});

test('the same password typed composed or decomposed is one password', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => normalPassword(text.normalize('NFD')) === normalPassword(text.normalize('NFC'))));
});

test('whatever is accepted keeps to the bounds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (password) => {
      const isAccepted = findPasswordFault(password, owner, composition) === null;
      const characters = [...password].length;
      return !isAccepted || (characters >= 10 && characters <= 128);
    }),
  );
});
