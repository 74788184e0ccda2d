#include "categories.h"

extern const unsigned char kefu_categories_begin[], kefu_categories_end[];

const unsigned char *kefu_categories(void) { return kefu_categories_begin; }

size_t kefu_categories_size(void) { return kefu_categories_end - kefu_categories_begin; }
