import { current } from '../../runtime/current';

/**
 * Calls a script's function for each object. An error of one is logged, and the next one follows; a script that was ended
 * stays ended. Source: Script API, OrderMgr.processOrders and CustomerMgr.processProfiles.
 * @param category - of the log
 */
export function processEach<T>(category: string, objects: T[], callback: (object: T) => void): void {
    for (const object of objects) {
        try {
            callback(object);
        } catch (error) {
            const { instance } = current();
            current().assertAlive();
            instance.log('error', category, String(error));
        }
    }
}
