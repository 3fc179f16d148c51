export async function colleagues() { throw new Error('not yet'); }
