// Reading a ZIP file, and writing one, which only tests do.
#include <minizip/unzip.h>
#include <minizip/zip.h>
