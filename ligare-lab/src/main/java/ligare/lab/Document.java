package ligare.lab;

/// A result to be fetched.
///
/// @param type MIME type
/// @param text what it holds
record Document(String type, String text) {
    static Document json(String text) {
        return new Document("application/json; charset=utf-8", text);
    }

    static Document html(String text) {
        return new Document("text/html; charset=utf-8", text);
    }

    static Document text(String text) {
        return new Document("text/plain; charset=utf-8", text);
    }

    static Document yaml(String text) {
        return new Document("application/yaml; charset=utf-8", text);
    }

    static Document csv(String text) {
        return new Document("text/csv; charset=utf-8", text);
    }
}
