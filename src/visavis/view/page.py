"""x"""
def to_html(r): return ""
def to_frame(r): return ""
