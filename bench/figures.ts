import type { BatchFigures } from './batch/batch';
import type { BatchToPlainJob } from './batch/batchToPlainJob';
import type { FeedFigures } from './feed';
import type { GrowthFigures } from './growth';
import type { InstanceFigures } from './instances';
import type { LoadFigures } from './load/measureLoad';
import type { PageFigures } from './pages';
import type { StepFigures } from './perOrder';
import type { YearFigures } from './year';

/** What `npm run bench` measures. */
export interface Figures {
    callsPerShippedOrder: number;
    callsPerImportedOrder: number;
    feed: FeedFigures[];
    batch: BatchFigures[];
    plainJob: BatchToPlainJob;
    /** What a new order costs among few orders at rest, and among many. */
    growth: GrowthFigures[];
    /** What each step of an order takes. */
    perOrder: StepFigures[];
    instances: InstanceFigures;
    /** Everything at once, over HTTP. */
    load: LoadFigures;
    /** Pages of Business Manager, with many orders and tasks. */
    pages: PageFigures[];
    /** The largest to the smallest; null where memory was not measured. */
    year: YearFigures;
    ratios: {
        feedTime: number;
        feedMemory: number | null;
        batchMemory: number | null;
        /** Processor time for a row of the batch import, compared with a job that only sets a status. */
        batchToPlainJob: number;
        /** A new order among many orders at rest, to one among few. */
        growthTime: number;
        growthCalls: number;
        /** The last month of the year to the third. */
        yearObjects: number;
        yearCalls: number;
        yearTime: number;
        yearPages: number;
    };
    compiledToHandwritten: number | null;
}
