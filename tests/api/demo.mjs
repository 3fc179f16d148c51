// Invented people and cases that every filled database holds (docs/demo-citizens.md). None of these citizens makes a
// method answer 502, which Schemathesis could not tell from a fault of the server.

export const CITIZENS = ['1706761230', '1112813301', '1810861860', '0206732707', '1902690852', '0207721652'];

const case_ = (kind) => (number) => `${kind}-0000-4000-8000-00000000000${number}`;
const NUMBERS = [1, 3, 5, 7, 8];

export const CASES = [...NUMBERS.map(case_('f1e80000')), ...NUMBERS.map(case_('f1e8a110'))];
