import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { customApiSchema } from './customApiSchema';
import type { Node } from './schemas';
import { typesOf } from './typesOf';

const ROOT = path.join(__dirname, '../..');
/** The one contract with the OMS. */
export const CONTRACT = 'docs/oms.openapi.yaml';

/** The contract, parsed. */
export function readContract(): Node {
    return parse(fs.readFileSync(path.join(ROOT, CONTRACT), 'utf8')) as Node;
}

/**
 * The files that are made from the contract.
 * @returns texts by path from the root of the repository
 */
export async function omsDocuments(): Promise<Map<string, string>> {
    const contract = readContract();
    return new Map([
        await formatted(
            'src/cartridges/int_tiktokshop/cartridge/rest-apis/tiktokshop-oms/schema.yaml',
            customApiSchema(contract)
        ),
        await formatted('examples/oms_client/types.ts', typesOf(contract))
    ]);
}

async function formatted(file: string, text: string): Promise<[string, string]> {
    const filepath = path.join(ROOT, file);
    return [file, await format(text, { ...(await resolveConfig(filepath)), filepath })];
}
