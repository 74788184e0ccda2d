#include <stddef.h>

/// The category model that the program ships with: the bytes of `categories.model`
/// (Documentation/INDEX.md, The category model).
const unsigned char *kefu_categories(void);

/// The number of its bytes.
size_t kefu_categories_size(void);
