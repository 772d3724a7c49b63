import type { PlatformPackage } from '../PlatformPackage';
import { NoPhraseSuggestions } from './NoPhraseSuggestions';
import {
    BrandSuggestions,
    CategorySuggestions,
    ContentSuggestions,
    ProductSuggestions,
    SuggestedCategory,
    SuggestedContent,
    SuggestedProduct,
    Suggestions,
    SuggestModel
} from './SuggestModel';

/** Classes of `dw.suggest`. */
export const suggestPackage: PlatformPackage = {
    BrandSuggestions,
    CategorySuggestions,
    ContentSuggestions,
    ProductSuggestions,
    SearchPhraseSuggestions: NoPhraseSuggestions,
    SuggestedCategory,
    SuggestedContent,
    SuggestedProduct,
    Suggestions,
    SuggestModel
};
