import type { PlatformPackage } from '../PlatformPackage';
import {
    ProductAvailabilityLevels,
    ProductAvailabilityModel,
    ProductInventoryList,
    ProductInventoryMgr,
    ProductInventoryRecord
} from './Availability';
import { CatalogMgr } from './CatalogMgr';
import { Catalog, Category } from './Category';
import { CategoryAssignment } from './CategoryAssignment';
import { PriceBook, PriceBookMgr } from './PriceBook';
import { ProductPriceInfo, ProductPriceModel, ProductPriceTable } from './PriceModel';
import { Product } from './Product';
import { ProductMgr } from './ProductMgr';
import { ProductAttributeModel } from './ProductAttributeModel';
import { ProductOption, ProductOptionModel, ProductOptionValue } from './ProductOptionModel';
import { ProductSearchHit } from './ProductSearchHit';
import { ProductSearchModel } from './ProductSearchModel';
import {
    ProductSearchRefinementDefinition,
    ProductSearchRefinements,
    ProductSearchRefinementValue
} from './ProductSearchRefinements';
import { ProductActiveData } from './ProductActiveData';
import { Recommendation } from './Recommendation';
import { SearchModel } from './SearchModel';
import { SortingOption, SortingRule } from './SortingRule';
import { Store, StoreMgr } from './Store';
import { ProductVariationAttribute, ProductVariationAttributeValue, ProductVariationModel } from './VariationModel';

/** Classes of `dw.catalog`. */
export const catalogPackage: PlatformPackage = {
    Catalog,
    CatalogMgr,
    Category,
    CategoryAssignment,
    PriceBook,
    PriceBookMgr,
    Product,
    ProductActiveData,
    ProductAttributeModel,
    ProductAvailabilityLevels,
    ProductAvailabilityModel,
    ProductInventoryList,
    ProductInventoryMgr,
    ProductInventoryRecord,
    ProductMgr,
    ProductOption,
    ProductOptionModel,
    ProductOptionValue,
    ProductPriceInfo,
    ProductPriceModel,
    ProductPriceTable,
    ProductSearchHit,
    ProductSearchModel,
    ProductSearchRefinementDefinition,
    ProductSearchRefinements,
    ProductSearchRefinementValue,
    ProductVariationAttribute,
    ProductVariationAttributeValue,
    ProductVariationModel,
    Recommendation,
    SearchModel,
    SortingOption,
    SortingRule,
    Store,
    StoreMgr
};
