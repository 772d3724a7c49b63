import fs from 'node:fs';
import path from 'node:path';
import { CONTRACT, omsDocuments } from '../openapi/omsDocuments';

const ROOT = path.join(__dirname, '../..');

/** `npm run openapi`: writes what is made from docs/oms.openapi.yaml. A test fails when it was forgotten. */
async function main(): Promise<void> {
    for (const [file, text] of await omsDocuments()) {
        fs.writeFileSync(path.join(ROOT, file), text);
        console.log(`${file}: written from ${CONTRACT}`);
    }
}

void main();
