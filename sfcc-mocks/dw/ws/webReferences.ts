import fs from 'node:fs';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { WebReference2 } from './WebReference2';
import { readWsdl } from './wsdl';
import type { Wsdl } from './wsdl';

/**
 * The global `webreferences2`: web services by the name of their WSDL, which stands in the folder of this name of a cartridge.
 * Source: Script API, dw.ws.WebReference2.
 */
export const WEB_REFERENCES: object = new Proxy(
    {},
    { get: (_target, name) => (typeof name === 'string' ? webReference(name) : undefined) }
);

/** WSDLs that were read, by file. */
const known = new Map<string, { changed: number; wsdl: Wsdl }>();

function webReference(name: string): WebReference2 {
    const file = current().modules.findOnPath(`cartridge/webreferences2/${name}.wsdl`);
    if (!file) {
        throw platformException(
            'IllegalArgumentException',
            `No cartridge of the path has the file cartridge/webreferences2/${name}.wsdl`
        );
    }
    const changed = fs.statSync(file).mtimeMs;
    const before = known.get(file);
    const wsdl = before?.changed === changed ? before.wsdl : readWsdl(fs.readFileSync(file, 'utf8'), file);
    known.set(file, { changed, wsdl });
    return new WebReference2(name, wsdl);
}
