import { randomUUID } from 'node:crypto';
import { scriptClass } from '../../runtime/scriptClass';

/** dw.util.UUIDUtils: a unique id; its shape is not documented. */
export class UUIDUtils {
    static createUUID(): string {
        return randomUUID().replace(/-/g, '').slice(0, 26);
    }
}

scriptClass('dw.util.UUIDUtils', UUIDUtils);
