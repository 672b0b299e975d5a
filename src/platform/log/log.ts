/**
 * The log: one JSON object a line, for machines. It never holds personal data: callers log identifiers and figures,
 * and what carries a session or a secret is struck out here whatever they do.
 */
import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';

const SECRET_KEYS = ['authorization', 'cookie', 'set-cookie', 'password', 'token'];
/** Where such keys stand: at the top, in a request or answer, in its headers. */
const PLACES = ['', '*.', '*.headers.', 'headers.'];
const REDACTED = PLACES.flatMap((place) =>
  SECRET_KEYS.map((key) => (key.includes('-') ? `${place.replace(/\.$/, '')}["${key}"]` : `${place}${key}`)),
);

/** `destination`: standard output unless given. */
export function createLog(options: { logLevel: LevelWithSilent }, destination?: DestinationStream): Logger {
  return pino(
    {
      level: options.logLevel,
      // The name of the machine and the process mean nothing to who reads one instance's log.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: REDACTED, censor: '•••' },
    },
    destination,
  );
}
