import Cases
import Terminal
import Vocabulary

/// One thing that a form asks for.
package struct FormItem {
  package let id: String
  /// The prompt, without the progress.
  package let question: Text
  /// True when an empty answer is none.
  package var isRequired = true
  /// True when a no (`n`, 不, 没有) is an empty answer, not the value.
  package var noIsNothing = false
  /// The text that stands in the line at first, which an empty answer takes: a default, or what is
  /// known from elsewhere; nil for none.
  package var offered: String?
  /// Returns what Tab offers for the word at the cursor; nil where there is nothing to choose from.
  package var complete: ((String) -> [Completion])?
  /// Returns an answer in the form in which it is kept, such as the day that `明天` means.
  ///
  /// - Throws: `Refusal` of any kind, which is shown before the same is asked again.
  package var read: (String) throws -> String = { $0 }

  package init(_ id: String, question: Text) {
    self.id = id
    self.question = question
  }

  /// Makes an item that is asked for by its name, with the accepted values where there are some.
  package init(_ id: String, name: Text, accepts hint: Text? = nil) {
    self.init(id, question: Texts.ask(name, hint))
  }
}
