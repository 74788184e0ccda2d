// libmd's SHA-2, and nothing else of it.
#include <sha2.h>
