import { placedOrder, run, testPlatform } from '#helpers/platform/platform';

type Dw = (id: string) => any;

/** A test's body as a job of a new instance. */
export function inJob(script: (dw: Dw) => void): () => void {
    return () => run(testPlatform(), 'job', script);
}

/** Runs in a transaction and takes all of it back: after an exception of the platform it could not be committed. */
function tried(dw: Dw, script: () => void): void {
    dw('system/Transaction').begin();
    script();
    dw('system/Transaction').rollback();
}

/** The same inside a transaction. */
export function inTransaction(script: (dw: Dw) => void): () => void {
    return inJob((dw) => tried(dw, () => script(dw)));
}

/** The same in a storefront request, which has a session and its basket. */
export function withBasket(script: (basket: any, dw: Dw) => void): () => void {
    return () =>
        run(testPlatform(), 'controller', (dw) =>
            tried(dw, () => script(dw('order/BasketMgr').getCurrentOrNewBasket(), dw))
        );
}

/** In a job, with an order of two units that was placed in the storefront. */
export function withOrder(script: (order: any, dw: Dw) => void): () => void {
    return () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        run(platform, 'job', (dw) => tried(dw, () => script(dw('order/OrderMgr').getOrder('O-1'), dw)));
    };
}

/** A file in a folder that exists, with a content unless it is to be written yet. */
export function fileIn(dw: Dw, name: string, content: string | null = null): any {
    const File = dw('io/File');
    const folder = new File('/IMPEX/src');
    folder.mkdirs();
    const file = new File(folder, name);
    if (content !== null) {
        const writer = new (dw('io/FileWriter'))(file);
        writer.write(content);
        writer.close();
    }
    return file;
}

/** Type of the platform exception that something throws; null if it throws none. */
export function thrown(action: () => unknown): unknown {
    try {
        action();
        return null;
    } catch (error) {
        return (error as { type?: unknown }).type;
    }
}
