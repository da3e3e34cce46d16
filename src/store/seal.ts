import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { DocsBotError } from '../errors.ts';

/** Keeps what nobody may read who gets hold of the database. */
export interface Seal {
  /** Seals a text for one place; moved to another it can't be opened. */
  close(text: string, place: string): string;
  /** Throws STORE for what was sealed with a key that is not here, for another place, or changed since. */
  open(sealed: string, place: string): string;
  /** It was sealed with a key that is to be given up. */
  isOld(sealed: string): boolean;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM; the first key seals, all of them open. Each is 32 bytes. */
export function createSeal(keys: readonly Buffer[]): Seal {
  const known = new Map(keys.map((key) => [idOf(key), key]));
  const [[ownId, own] = ['', Buffer.alloc(0)]] = known;
  return {
    close(text, place) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, own, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [ownId, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed, place) {
      const [id = '', ...parts] = sealed.split('.');
      const [iv, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'));
      const key = known.get(id);
      if (!key) throw unreadable('was sealed with another key');
      try {
        const decipher = createDecipheriv(CIPHER, key, iv ?? Buffer.alloc(0), { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(place))
          .setAuthTag(tag ?? Buffer.alloc(0));
        return decipher.update(body ?? Buffer.alloc(0), undefined, 'utf8') + decipher.final('utf8');
      } catch (error) {
        throw unreadable('was changed or moved since it was sealed', error);
      }
    },
    isOld: (sealed) => !sealed.startsWith(`${ownId}.`),
  };
}

/** Tells keys apart, and says nothing of what they are. */
function idOf(key: Buffer): string {
  return createHash('sha256').update('key id').update(key).digest('hex').slice(0, 8);
}

function unreadable(why: string, cause?: unknown): DocsBotError {
  return new DocsBotError(
    'STORE',
    `A token that is kept ${why}.`,
    'Set TOKEN_KEY_OLD to the key before this one, or let the workspace install the bot again.',
    { cause },
  );
}
