/** The thread that reads a calendar: it may be stopped at any time. */
import { parentPort, workerData } from 'node:worker_threads';
import { readCalendar } from './read-calendar.ts';

const { text, from, to } = workerData as { text: string; from: number; to: number };
parentPort?.postMessage(readCalendar(text, { from, to }));
