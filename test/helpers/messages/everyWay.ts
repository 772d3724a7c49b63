import type { Json, TestInstance } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';
import { dropFile, importFiles, rejectsOf } from '#helpers/messages/omsFiles';

/** The ways in which an OMS can say something of an order. */
export const WAYS = ['event', 'poll', 'JSON lines', 'CSV', 'OCAPI', 'SCAPI'] as const;
export type Way = (typeof WAYS)[number];

/** The outcome of a message; `unchanged` is a repeat, or a message that comes too late. */
export interface Said {
    outcome: 'applied' | 'unchanged' | 'rejected';
    code: string;
}

const COLUMNS =
    'eventId,orderNo,externalOrderId,status,occurredAt,packageNo,carrier,trackingNumber,productId,quantity,reason';

/** Says one event of the OMS contract, in the words of each way. */
export async function say(sfcc: TestInstance, way: Way, event: Json): Promise<Said> {
    await sfcc.clock.advance(MINUTE);
    switch (way) {
        case 'event':
            return saidOf(sfcc.events(event)[0]!);
        case 'poll':
            return poll(sfcc, event);
        case 'JSON lines':
            return importFile(sfcc, 'one.jsonl', JSON.stringify(event));
        case 'CSV':
            return importFile(sfcc, 'one.csv', csvOf([event]));
        case 'OCAPI':
            return patch(sfcc, event);
        case 'SCAPI':
            return sweep(sfcc, event);
    }
}

function saidOf({ outcome, code }: Json): Said {
    if (outcome === 'applied') {
        return { outcome, code: '' };
    }
    return outcome === 'rejected' ? { outcome, code: String(code) } : { outcome: 'unchanged', code: '' };
}

function poll(sfcc: TestInstance, event: Json): Said {
    sfcc.hosts['https://oms.test'] = ({ url }) => {
        const isFirst = /cursor=&/.test(url);
        const body = isFirst ? { events: [event], nextCursor: '1' } : { events: [], nextCursor: '1' };
        return { status: 200, headers: {}, body: JSON.stringify(body) };
    };
    const lines = sfcc.log.length;
    const { message } = sfcc.job('TikTokShop-PullOmsStatus').exit_status!;
    const rejected = sfcc.log
        .slice(lines)
        .map((line) => /was rejected: (\S+)/.exec(line.message)?.[1])
        .find((code) => code !== undefined);
    return counted(String(message), rejected || '');
}

/** The result of one message by the figures of its job. */
function counted(message: string, code: string): Said {
    const applied = /(\d+) events applied/.exec(message)?.[1];
    const rejected = /(\d+) rejected/.exec(message)?.[1];
    if (rejected !== '0') {
        return { outcome: 'rejected', code };
    }
    return { outcome: applied === '0' ? 'unchanged' : 'applied', code: '' };
}

function importFile(sfcc: TestInstance, name: string, text: string): Said {
    dropFile(sfcc, name, text + '\n');
    const { message } = importFiles(sfcc);
    return counted(message, /^\d+,"?(\w+)/m.exec(rejectsOf(sfcc, name))?.[1] || '');
}

/** Events as a file of the contract. */
export function csvOf(events: Json[]): string {
    return [COLUMNS, ...events.flatMap(rowsOf)].join('\n');
}

/** A row for each package and item, or for each item to cancel. */
function rowsOf(event: Json): string[] {
    const cancel = (event.cancel || {}) as Json;
    const packages = (event.packages || [{}]) as Json[];
    const rows = event.cancel
        ? ((cancel.items || [{}]) as Json[]).map((item) => ({ ...item, reason: cancel.reason as unknown }))
        : packages.flatMap((parcel) =>
              ((parcel.items || [{}]) as Json[]).map((item) => ({ ...parcel, items: undefined, ...item }))
          );
    return rows.map((row) => {
        const cells: Json = { ...event, ...row };
        return COLUMNS.split(',')
            .map((column) => cell(cells[column]))
            .join(',');
    });
}

function cell(value: unknown): string {
    const text = value === undefined || value === null ? '' : String(value);
    return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

/** The event in the words of the official cartridge. A PATCH has no time and no id. */
export function patchOf(event: Json): Json {
    const cancel = event.cancel as Json | undefined;
    return {
        c_orderAction: 'update',
        c_externalOrderStatus: event.status as unknown,
        ...(event.packages ? { c_shipmentsInfo: shipmentsOf(event.packages as Json[]) } : {}),
        ...(cancel ? { c_cancelInfo: JSON.stringify(cancelInfoOf(cancel)) } : {})
    };
}

/** Written by hand, because a package may be there twice. */
function shipmentsOf(packages: Json[]): string {
    const members = packages.map(
        ({ packageNo, ...parcel }) => JSON.stringify(packageNo) + ':' + JSON.stringify(parcel)
    );
    return '{' + members.join(',') + '}';
}

function cancelInfoOf({ reason, items, ...others }: Json): Json {
    const units = Array.isArray(items)
        ? Object.fromEntries((items as Json[]).map(({ productId, ...item }) => [productId as string, item]))
        : (items as unknown);
    return {
        ...(reason === undefined ? {} : { reasonCode: reason as unknown }),
        ...(units === undefined ? {} : { cancelItems: units }),
        ...others
    };
}

function patch(sfcc: TestInstance, event: Json): Said {
    sfcc.instance.switches.hookReasons = true;
    const before = revisionOf(sfcc, event);
    const { status, json } = sfcc.patch(event.orderNo as string, patchOf(event));
    if (status !== 200) {
        return { outcome: 'rejected', code: String((json.fault as Json).arguments.statusCode) };
    }
    return { outcome: revisionOf(sfcc, event) === before ? 'unchanged' : 'applied', code: '' };
}

async function sweep(sfcc: TestInstance, event: Json): Promise<Said> {
    const url = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${String(event.orderNo)}?siteId=RefArch`;
    const before = revisionOf(sfcc, event);
    const { status, text } = sfcc.scapi('PATCH', url, patchOf(event));
    if (status !== 204) {
        throw new Error('SCAPI answered ' + status + ': ' + text);
    }
    await sfcc.clock.advance(5 * MINUTE);
    sfcc.job('TikTokShop-ProcessTasks');
    const history = JSON.parse(String(entryOf(sfcc, event).history)) as Json[];
    const last = history.filter(({ what }) => String(what).includes('history.patch')).pop();
    if (last) {
        return { outcome: 'rejected', code: String(last.code) };
    }
    return { outcome: revisionOf(sfcc, event) === before ? 'unchanged' : 'applied', code: '' };
}

function revisionOf(sfcc: TestInstance, event: Json): unknown {
    return entryOf(sfcc, event).feedRevision as unknown;
}

function entryOf(sfcc: TestInstance, event: Json): Json {
    return sfcc.customObject('TikTokShopOrder', String(event.orderNo).replace(/^TTS-/, ''));
}
