import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importSite, Instance, refArchSite, seedCatalog } from '#sfcc-mocks';
import type { Execution, ExecutionKind, InstanceOptions, LogEntry, Transport } from '#sfcc-mocks';
import { readSiteFolder } from '#sfcc-mocks/metadata/siteFiles';
import { declarations } from '#tools/archive/siteArchive';

const ROOT = path.join(__dirname, '../../..');

/** A clock that stands still until it is moved. */
class TestClock {
    private time = Date.parse('2026-11-23T10:00:00Z');

    now(): number {
        return this.time;
    }

    at(): void {
        throw new Error('This clock has no timers');
    }

    advance(milliseconds: number): void {
        this.time += milliseconds;
    }
}

export interface TestPlatform {
    instance: Instance;
    clock: TestClock;
    logs: LogEntry[];
}

/** An instance with this repository's metadata and the sandbox's catalog. */
export function testPlatform(options: Partial<InstanceOptions> = {}): TestPlatform {
    const clock = new TestClock();
    const logs: LogEntry[] = [];
    const refused: Transport = () => ({ failure: 'refused', message: 'Connection refused' });
    const instance = new Instance({
        cartridgeFolders: [path.join(ROOT, 'cartridges')],
        unchangedFolder: path.join(ROOT, 'cartridges'),
        clock,
        transport: refused,
        filesRoot: fs.mkdtempSync(path.join(os.tmpdir(), 'sfcc-mocks-')),
        sites: [refArchSite()],
        log: (entry) => logs.push(entry),
        ...options
    });
    const files = readSiteFolder(path.join(ROOT, 'metadata/site'), 'RefArch');
    const isInstalled = instance.allSites().some((site) => site.cartridgePath.includes('int_tiktokshop'));
    // An instance without our cartridge does not take its jobs.
    importSite(instance, isInstalled && instance.cartridgeFolder('int_tiktokshop') ? files : declarations(files));
    seedCatalog(instance);
    // What the import has said is no test's.
    logs.length = 0;
    return { instance, clock, logs };
}

/** What a script sees: `require` and the execution. */
type Script<T> = (dw: (id: string) => any, execution: Execution) => T;

const sessions: Record<string, { getSessionID(): string; customer: null }> = {};

/** Runs something as a request or job. The same session name is the same session. */
export function run<T>(platform: TestPlatform, kind: ExecutionKind, script: Script<T>, sessionName = 'session'): T {
    sessions[sessionName] = sessions[sessionName] || { getSessionID: () => sessionName, customer: null };
    const session = kind === 'job' ? null : sessions[sessionName];
    return platform.instance.execute({ kind, siteId: 'RefArch', session }, (execution) =>
        script((id) => execution.modules.require('dw/' + id), execution)
    );
}

/** Places an order of one line in a storefront request. */
export function placedOrder(platform: TestPlatform, orderNo: string, productId = '701643632930', quantity = 2): void {
    run(platform, 'controller', (dw) => {
        dw('system/Transaction').wrap(() => {
            const basket = filledBasket(dw, productId, quantity);
            const OrderMgr = dw('order/OrderMgr');
            OrderMgr.placeOrder(OrderMgr.createOrder(basket, orderNo));
        });
    });
}

/** The session's basket with one line, priced and totalled. Needs a transaction. */
export function filledBasket(dw: (id: string) => any, productId: string, quantity: number): any {
    const basket = dw('order/BasketMgr').getCurrentOrNewBasket();
    basket.setChannelType(14);
    const line = basket.createProductLineItem(productId, basket.defaultShipment);
    line.setQuantityValue(quantity);
    line.setPriceValue(99);
    line.updateTax(0.05);
    basket.updateTotals();
    return basket;
}

/** Units of a product that can be sold. */
export function unitsToSell(platform: TestPlatform, productId: string): number {
    return run(
        platform,
        'job',
        (dw) => dw('catalog/ProductMgr').getProduct(productId).availabilityModel.inventoryRecord.ATS.value as number
    );
}
