import type { PlatformPackage } from '../PlatformPackage';
import { NoPhraseSuggestions } from './NoPhraseSuggestions';
import { SuggestModel } from './SuggestModel';

/** Classes of `dw.suggest`. */
export const suggestPackage: PlatformPackage = { SearchPhraseSuggestions: NoPhraseSuggestions, SuggestModel };
