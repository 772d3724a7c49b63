import fs from 'node:fs';
import path from 'node:path';
import type { Json, TestInstance } from '#helpers/platform/testInstance';

/** An instance, by the folder of its files. */
interface WithFiles {
    filesRoot: string;
}

/** The header of a CSV file, with all columns. */
export const HEAD =
    'eventId,orderNo,externalOrderId,status,occurredAt,packageNo,carrier,trackingNumber,productId,quantity,reason';

/** The folder for files of the OMS. */
export function omsFolder({ filesRoot }: WithFiles): string {
    return path.join(filesRoot, 'IMPEX/src/tiktokshop/oms');
}

/** Puts a file where the OMS puts it. */
export function dropFile(sfcc: WithFiles, name: string, content: string | Buffer): void {
    fs.mkdirSync(omsFolder(sfcc), { recursive: true });
    fs.writeFileSync(path.join(omsFolder(sfcc), name), content);
}

/** Runs TikTokShop-ImportOmsBatch and gives its status and message. */
export function importFiles(sfcc: TestInstance): { status: string; message: string } {
    const { status, message } = sfcc.job('TikTokShop-ImportOmsBatch').exit_status as Json;
    return { status: String(status), message: String(message) };
}

/** Names of the files that wait, or are in a folder below. */
export function filesIn(sfcc: TestInstance, inner = ''): string[] {
    const inside = path.join(omsFolder(sfcc), inner);
    return fs.existsSync(inside)
        ? fs
              .readdirSync(inside)
              .filter((name) => fs.statSync(path.join(inside, name)).isFile())
              .sort()
        : [];
}

/** The reject file of a file; empty where there is none. */
export function rejectsOf(sfcc: TestInstance, name: string): string {
    const file = path.join(omsFolder(sfcc), 'rejected', name + '.csv');
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

/** Numbers of the rejected lines. */
export function rejectedLines(sfcc: TestInstance, name: string): number[] {
    return [...rejectsOf(sfcc, name).matchAll(/^(\d+),/gm)].map(([, number]) => Number(number));
}
