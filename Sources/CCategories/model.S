/* Written by `make model`. Sum of the model: d62804510f377528 */
.section .rodata
.global kefu_categories_begin, kefu_categories_end
kefu_categories_begin:
.incbin "categories.model"
kefu_categories_end:
.section .note.GNU-stack, "", %progbits
