import type { Category } from './Category';
import type { Product } from './Product';

/** Categories of a product from the top down. */
export function categoryPath(product: Product): Category[] {
    const path: Category[] = [];
    for (
        let at = product.getPrimaryCategory() || product.getCategories().toArray()[0];
        at;
        at = at.getParent() || undefined
    ) {
        path.unshift(at);
    }
    return path;
}
