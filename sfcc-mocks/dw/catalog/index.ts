import type { PlatformPackage } from '../PlatformPackage';
import {
    Product,
    ProductAvailabilityModel,
    ProductInventoryList,
    ProductInventoryMgr,
    ProductInventoryRecord,
    ProductMgr,
    ProductOption,
    ProductOptionModel
} from './Product';

/** Classes of `dw.catalog`. */
export const catalogPackage: PlatformPackage = {
    Product,
    ProductAvailabilityModel,
    ProductInventoryList,
    ProductInventoryMgr,
    ProductInventoryRecord,
    ProductMgr,
    ProductOption,
    ProductOptionModel
};
