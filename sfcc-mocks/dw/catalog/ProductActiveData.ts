import { scriptClass } from '../../runtime/scriptClass';
import { SCRIPT_API } from '../scriptApi';

/** dw.catalog.ProductActiveData: what an instance counts of its visitors. There are none, so each figure is null. */
export class ProductActiveData {
    /** Source: Script API, ActiveData.isEmpty. */
    isEmpty(): boolean {
        return true;
    }
}

for (const name of Object.keys(SCRIPT_API['dw.catalog.ProductActiveData']?.methods || {})) {
    Object.defineProperty(ProductActiveData.prototype, name, { configurable: true, writable: true, value: () => null });
}

scriptClass('dw.catalog.ProductActiveData', ProductActiveData);
