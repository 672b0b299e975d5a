/**
 * Loaded into the server before it starts (`--import`): when the script that started it is gone, even by `kill -9`,
 * the server is asked to stop as by SIGTERM rather than left behind holding its port and its database.
 */
import { whenOrphaned } from './parent.mjs';

whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
