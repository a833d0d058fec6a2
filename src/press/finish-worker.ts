import { handedOver, serve } from '../many/thread.ts';
import { loadPdfLibrary } from '../pdf/library.ts';
import { finishPrint } from './finish.ts';

/** A thread's own program: finishes the prints it is handed, and hands them back. */
serve(finishPrint, (finished) => (finished.pages === 'settled' ? handedOver(finished.pdf) : []));
// Ready by the time the browser has printed.
await loadPdfLibrary();
