/**
 * So many different questions, each made of a labelled one: a word of it gives way to a word of another, in turn, so
 * that they are of the same kind and length and yet none repeats.
 */
export function distinctQuestions(labelled: readonly string[], count: number): string[] {
  const words = [...new Set(labelled.flatMap((question) => question.split(/\s+/)))];
  const made = new Set<string>();
  for (let i = 0; made.size < count; i += 1) {
    const own = (labelled[i % labelled.length] ?? '').split(/\s+/);
    own[Math.floor(i / labelled.length) % own.length] = words[(i * 31) % words.length] ?? '';
    made.add(own.join(' '));
  }
  return [...made];
}
