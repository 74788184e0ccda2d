import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
}
