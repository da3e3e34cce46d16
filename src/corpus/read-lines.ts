import { readdirSync, readFileSync } from 'node:fs';
import { DocsBotError } from '../errors.ts';

/** A line of a file of our own. */
export interface Line {
  /** `asks/sso.jsonl` */
  file: string;
  /** From 1. */
  number: number;
  text: string;
}

/** Files of our own, a thing a line. */
export interface LineFiles {
  folder: string;
  /** What stands in front of a file's name where it is named: `asks`. */
  name: string;
  extension: string;
  /** What a line is, for whoever has to mend one. */
  remedy: string;
}

/** All lines of a folder, file by file. Throws BAD_CORPUS where a file is empty, cut off or has a blank line. */
export function readLines({ folder, name, extension, remedy }: LineFiles): Line[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .sort();
  return files.flatMap((own) => {
    const file = `${name}/${own}`;
    const lines = readFileSync(`${folder}/${own}`, 'utf8').split('\n');
    if (lines.length < 2 || lines.pop() !== '' || lines.some((line) => !line.trim())) {
      throw new DocsBotError(
        'BAD_CORPUS',
        `src/corpus/${file} is empty, cut off or has a blank line.`,
        remedy,
      );
    }
    return lines.map((text, i) => ({ file, number: i + 1, text }));
  });
}
